<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Hatch at an angle</Title>
  <Rule><PolygonSymbolizer>
    <Fill><GraphicFill><Graphic>
      <Mark><WellKnownName>shape://horline</WellKnownName><Stroke><CssParameter name="stroke">#c0392b</CssParameter><CssParameter name="stroke-width">1.5</CssParameter></Stroke></Mark>
      <Size>8</Size><Rotation>30</Rotation>
    </Graphic></GraphicFill></Fill>
    <Stroke><CssParameter name="stroke">#c0392b</CssParameter></Stroke>
  </PolygonSymbolizer></Rule>
</FeatureTypeStyle>
