<?php
namespace Shop;

class Cart
{
    public function add($price)
    {
        return array_map(fn($p) => $this->check($p), [$price]);
    }

    private function check($price)
    {
        throw new \InvalidArgumentException("invalid price: $price"); // @top
    }
}

(new Cart())->add(-3);
